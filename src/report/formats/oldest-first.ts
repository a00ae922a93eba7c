import type { FormatDescription } from "../structure";

/**
 * Official forms as they are registered: what a form says of the form before it is meant of the one before it there.
 * @throws Error where one is not in force later than the one before it
 */
export function oldestFirst<Forms extends readonly FormatDescription[]>(forms: Forms): Forms {
  forms.slice(1).forEach((form, index) => {
    const before = forms[index];
    if (before && form.fromYear <= before.fromYear) {
      throw new Error(
        `Form ${form.id}, from ${form.fromYear}, is registered after ${before.id}, from ${before.fromYear}`
      );
    }
  });
  return forms;
}
