export const answer = "loaded when wanted";
