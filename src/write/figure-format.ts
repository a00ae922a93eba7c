/**
 * The number format of the cells of figures: they show what `General` shows, and Excel makes no date of what is typed
 * there, since it does that in `General` cells only.
 */
export const figureFormat = "General;-General";
