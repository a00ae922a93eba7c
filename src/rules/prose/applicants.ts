import { applicantGroups, type ApplicantGroup } from "../../report/applicants";
import type { Format } from "../../report/formats";
import { oncePer } from "../../report/once";

/** A column that takes the rest of its group is called after nobody. */
const rest = "其他";

/** Whom a text can call by the form's own names: each kind of applicants by itself, then those of several kinds. */
export const namedApplicants = oncePer((format: Format): readonly ApplicantGroup[] => {
  const groups = applicantGroups(format);
  const alone = groups
    .flatMap(({ applicants }) => applicants)
    .filter(({ label }) => label !== rest)
    .map((applicant) => ({ label: applicant.label, applicants: [applicant] }));
  return [...alone, ...groups.filter(({ applicants }) => applicants.length > 1)];
});

const commonWords = ["企业", "法人", "组织", "机构", "公民", "个人"];

/** Words that name applicants, the form's own and common ones. */
export const applicantWord = oncePer((format: Format): RegExp => {
  const labels = namedApplicants(format).map(({ label }) => label);
  return new RegExp([...labels, ...commonWords].join("|"));
});
