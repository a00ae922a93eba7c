/** Why there is no answer, where that is nobody's fault. */
export class NotAnswered extends Error {
  override readonly name: string = "NotAnswered";
}
