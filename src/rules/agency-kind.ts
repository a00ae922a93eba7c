/** What an agency is: 人民政府, one of its departments, or a township or 街道办事处. */
export const agencyKinds = ["government", "department", "township"] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** How the kinds are called in Chinese. */
export const agencyKindNames: Readonly<Record<AgencyKind, string>> = {
  government: "县级以上人民政府",
  department: "政府部门",
  township: "乡镇人民政府、街道办事处",
};

const townships = /(?:乡|镇|苏木)人民政府$|街道办事处$/;
const governments = /(?:省|自治区|市|县|区|州|盟|旗)人民政府$/;
const departments = /(?:局|厅|委员会|办公室|办公厅)$/;
/** Bodies of a zone, a village or a quarter: called 委员会, and no department. */
const otherCommittees = /(?:管理|村民|居民|工作)委员会$/;

/**
 * The kind an agency's name tells for sure.
 * @returns undefined where the name leaves it open, as that of a 管委会 does
 */
export function agencyKindOf(agency: string): AgencyKind | undefined {
  const name = agency.replace(/\s+/g, "");
  if (townships.test(name)) return "township";
  if (governments.test(name)) return "government";
  if (departments.test(name) && !otherCommittees.test(name)) return "department";
  return undefined;
}
