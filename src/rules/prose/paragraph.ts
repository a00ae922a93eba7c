const noneLeft =
  /(?:没有|不存在|无|未|零)[^，。；,;没不无未零]{0,14}(?:结转|转结|延期|超期|逾期)[^，。；,;]*|(?:结转|转结)(?:[^，。；,;结转]{0,7}[^\d，。；,;结转])?0[件宗]/g;
const carriedIn = /(?:上一?|去|20\d\d)年(?:度)?的?[^，。；,;]{0,4}(?:结转|转结|转入|遗留)/g;
const anyLeft =
  /结转|转结|顺延|转入|延期|未办结|在办|下一?年度?|下年|次年|除[^，。；]{1,20}外|办理中|待(?:答|办|处)|在途|(?:其余|剩余|余)[^，。；]{0,30}(?:办|答|转|延|期)/;
const partialApart =
  /部分公开[^，。；）]{0,6}[\d一二三四五六七八九十]|[\d一二三四五六七八九十][件宗份]部分公开/;
const otherOrganisations = /其[他它]组织/;

/** A paragraph as a whole: each of its questions is answered once, however many numbers ask. */
export class Paragraph {
  private left: boolean | undefined;
  private apart: boolean | undefined;
  private others: boolean | undefined;

  constructor(
    /** By which its statements are known. */
    readonly name: string,
    private readonly text: string
  ) {}

  /** Whether it says that something was left, so that 均已办结 is said of the rest. */
  get tellsLeft(): boolean {
    this.left ??= anyLeft.test(this.text.replace(noneLeft, "").replace(carriedIn, ""));
    return this.left;
  }

  /** Whether it tells 部分公开 by itself, so that 予以公开 does not include it. */
  get tellsPartialApart(): boolean {
    this.apart ??= partialApart.test(this.text.replaceAll("含部分公开", ""));
    return this.apart;
  }

  /** Whether 法人 is told beside 其他组织, and so is not 法人或其他组织. */
  get namesOtherOrganisations(): boolean {
    this.others ??= otherOrganisations.test(this.text);
    return this.others;
  }
}
