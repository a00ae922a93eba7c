import { onDemand } from "../components/common/on-demand";

/** Which version this is; seldom wanted, so it is loaded when it is wanted. */
export const AboutView = onDemand(
  () => import("./about-view"),
  ({ onClose }) => onClose()
);
