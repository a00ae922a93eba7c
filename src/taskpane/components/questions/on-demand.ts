import { onDemand } from "../common/on-demand";

// Few workbooks leave anything to be asked.
export const OpenQuestions = onDemand(() => import("./open-questions"));
export const AnsweredQuestions = onDemand(() => import("./answered-questions"));
