import { useStrings } from "../../strings";
import "./changed-words.css";

/** Words of a text amid what is around them: how they read now, and how they would. */
export function ChangedWords(props: {
  readonly before: string;
  readonly from: string;
  readonly to: string;
  readonly after: string;
}) {
  const { before, from, to, after } = props;
  const strings = useStrings();
  return (
    <dl className="changed-words">
      <dt>{strings.repair.from}</dt>
      <dd lang="zh-CN">
        {before}
        <del>{from}</del>
        {after}
      </dd>
      <dt>{strings.repair.to}</dt>
      <dd lang="zh-CN">
        {before}
        <ins>{to}</ins>
        {after}
      </dd>
    </dl>
  );
}
