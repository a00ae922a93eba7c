/** An official form's id as it is written: "2021", or the year from which it is used. */
const name = "Literal[raw=/^[\"']?20[1-9]\\d[\"']?$/]";

const compared =
  ":matches(BinaryExpression[operator=/^[!=]==?$/], BinaryExpression[operator=/^[!=]==?$/] > ChainExpression)";

/** Where code asks which form it has: by comparing its id, by a switch over it, or by a table with a line for each. */
const questions = [
  `${compared} > MemberExpression[property.name="format"]`,
  `${compared} > MemberExpression[property.name="id"][object.name=/form/i]`,
  `${compared} > MemberExpression[property.name="id"][object.property.name="format"]`,
  'SwitchStatement > MemberExpression[property.name="format"]',
  'MemberExpression[computed=true] > MemberExpression.property[property.name="format"]',
  'TSTypeReference[typeName.name=/^(Record|Map|ReadonlyMap)$/] TSTypeReference[typeName.name="FormatId"]',
];

/** Holds that only the forms themselves know their names: what depends on a form stands in its description. */
export const formNames = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const report = (message) => (node) => {
      context.report({ node, message });
    };
    return {
      [name]: report("Only src/report/formats names a form or its year."),
      ...Object.fromEntries(
        questions.map((question) => [
          question,
          report("Only src/report/formats asks a form for its name."),
        ])
      ),
    };
  },
};
