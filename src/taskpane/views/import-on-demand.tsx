import { onDemand } from "../components/common/on-demand";

/** The view in which a report is read from elsewhere; wanted once a year, so it is loaded when it is wanted. */
export const ImportView = onDemand(
  () => import("./import-view"),
  ({ onClose }) => onClose()
);
