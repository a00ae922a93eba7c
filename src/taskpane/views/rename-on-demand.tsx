import { onDemand } from "../components/common/on-demand";

/** The view in which the agency's name and the year are changed; seldom wanted, so it is loaded when it is wanted. */
export const RenameView = onDemand(
  () => import("./rename-view"),
  ({ onClose }) => onClose()
);
