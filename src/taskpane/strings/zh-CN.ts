import type { Readiness } from "../../check/readiness";
import { agencyKindNames } from "../../rules/agency-kind";
import { groupNames } from "../../rules/groups";
import { chineseFilling } from "./filling";
import type { Language } from "./language";

/** Everything the pane says in Chinese. Sentences of findings come from the rules, official words from the form. */
export const zhCN = {
  language: "zh-CN" as Language,
  appName: "年报助手",
  unnamedAgency: "（未填单位名称）",
  unknownYear: "年份不明的年报",
  reportOfYear: (year: number) => `${year}年年报`,
  /** Sheets called by one of them. */
  sheetAmong: (sheet: string, count: number) => (count > 1 ? `${sheet} 等${count}张` : sheet),
  ordinal: (position: number) => `第${position}份`,
  reportInHand: "当前年报",
  rename: "改单位名称、年度…",
  noReport: "本工作簿中还没有年报",
  cancel: "取消",
  close: "关闭",
  tryAgain: "再试一次",

  steps: {
    label: "步骤",
    insert: "插入",
    fill: "填写",
    check: "核对",
    export: "导出",
    done: "已完成",
  },

  /** The verdict in Chinese is the check's own. */
  readiness: {
    sentence: ({ sentence }: Readiness) => sentence,
    reasons: ({ reasons }: Pick<Readiness, "reasons">) =>
      reasons.map(({ message }) => message).join("，"),
  },

  standing: {
    label: "进度",
    day: (month: number, day: number) => `${month}月${day}日`,
    dueIn: (day: string, days: number) => `公布期限还有${days}天（${day}）`,
    dueToday: "公布期限就是今天",
    overdue: (day: string, days: number) => `已过公布期限${days}天（${day}）`,
  },

  welcome: {
    title: "年报助手怎么用",
    lines: {
      insert: "官方的四张表，可带入上年结转，直接填写",
      check: "指出哪一格有错、应该填多少",
      export: "Word、网页和文本，已经排好版",
    },
    begin: (year: number) => `插入${year}年年报表`,
    skip: "跳过",
    promise: "数据只在本机处理，不会传出去。",
  },

  tasks: {
    reading: "正在读取工作簿…",
    checking: "正在核对…",
    inserting: "正在插入四张表…",
    opening: "正在打开…",
    selecting: "正在定位…",
    correcting: "正在修正…",
    marking: "正在标记…",
    unmarking: "正在清除标记…",
    filling: "正在填入…",
    keeping: "正在记入工作簿…",
    writing: "正在写入工作表…",
    renaming: "正在改名…",
    undoing: "正在撤销…",
  },

  deeds: {
    inserted: (sheets: readonly string[]) => `已插入：${sheets.join("、")}。`,
    cosmetics: { front: "转到新表", freezing: "冻结表头", print: "打印设置", chart: "图表" },
    leftOut: (names: readonly string[]) =>
      `Excel 没有做成${names.join("、")}；表和内容都在，这些请自己设置。`,
    opened: (sheet: string) => `已打开“${sheet}”。`,
    checked: (counts: readonly string[]) => `核对完成：${counts.join("，") || "没有问题"}。`,
    rechecked: (counts: readonly string[]) => `已重新核对：${counts.join("，") || "没有问题"}。`,
    selected: (cell: string) => `已转到：${cell}。`,
    corrected: (cells: number, isChecked: boolean) =>
      `已修正${cells}格${isChecked ? "，并重新核对" : ""}。`,
    changedSince: "上次可能已经写入，后来又改过，这次没有再写。请看这些格现在的内容。",
    undoChangedSince: "上次可能已经撤销，后来又改过，这次没有再动。请看这些格现在的内容。",
    overtaken: "表格已经改动，没有修正。请看新的核对结果。",
    unmarked: "标记已清除。",
    undone: (cells: number) => (cells > 0 ? `已撤销，${cells}格恢复了原来的内容。` : "已撤销。"),
    renamed: (agency: string, year: number) =>
      `已改为${agency === "" ? "" : `“${agency}”`}${year}年的年报。`,
    tabsLeft: (tabs: readonly string[]) =>
      `工作表名没有改成（工作簿结构可能受保护），请自己改：${tabs.join("、")}。`,
    renamingOvertaken: "表格已经改动，没有改名。请看新的对照。",
    undoOvertaken: "这些格后来又改过，没有撤销，也没有改动。请自己改回来。",
    lost: (cells: string) =>
      `有的格又变回了原来的内容（${cells}），可能当时正在编辑。请按回车结束编辑，再做一次。`,
    undoMoved: "这些格因为插入或删除了行列，已经不在原处，没有撤销，也没有改动。请自己改回来。",
    reportGone: "这份年报的表已经不在工作簿里，没有改动。请选另一份年报，或者插入模板。",
    openingOvertaken: "已有的表刚刚不在了，没有可打开的。请再按“插入四张表”。",
    filledIn: (figures: number, texts: number, counts: readonly string[] | undefined) =>
      `已填入${chineseFilling(figures, texts)}${counts ? `，并已核对：${counts.join("，") || "没有问题"}` : ""}。`,
    toolOvertaken: "表格已经改动，没有写入。请看新的预览。",
    fillingOvertaken: "表格已经改动，或者正文没有空行可写，没有填入。请看新的对照，或者自己填写。",
    reasonKept: (sheet: string) => `原因已记在工作表“${sheet}”中。`,
    answerKept: (chosen: string, sheet: string | undefined) =>
      `已选“${chosen}”${sheet === undefined ? "" : `，记在工作表“${sheet}”中`}。`,
    asked: (question: string) => `还没有核对，请先回答：${question}`,
    questionGone: "表格已经改动，没有记下。请看现在要回答的。",
    reasonWithdrawn: "说明已撤销。",
    reasonOvertaken: "表格已经改动，没有记下原因。请看新的核对结果。",
    keepingOvertaken: "别人刚刚改了同一处，没有记下，也没有改动。请看新的内容，再试一次。",
    kindKept: (isChecked: boolean) => `单位类别已记下${isChecked ? "，并重新核对" : ""}。`,
    kindAssumed: (line: string) =>
      `已按这一单位类别核对，但没能记入工作簿，关闭窗格后失效。请在正文所在的工作表找空格写上“${line}”。`,
    written: (sheet: string) => `已写入工作表“${sheet}”。`,
    drafted: (subject: string) => `已写入“${subject}”一段，请核对文字。`,
    draftWithoutRoom: (subject: string) =>
      `这一部分没有足够的空行，没有写入“${subject}”一段。请在这一部分末尾插入行，再试一次。`,
    draftOvertaken: "表格已经改动，没有写入。请看新拟的文字。",
  },

  freshness: {
    changed: "表格已改动，马上重新读取…",
    editing: "单元格正在编辑，按回车结束后自动重新读取。",
    unread: "表格最新的内容还没有读到，请按“再试一次”，或者重新核对。",
  },

  slow: "Excel 还没有回应。正在编辑单元格的，请按回车结束编辑。",

  interrupted: {
    done: (task: string) => `窗格刚才重新打开过（当时${task}）。当时要做的已经做好。`,
    undone: (task: string) => `窗格刚才重新打开过（当时${task}）。当时要做的没有做成，请再做一次。`,
    unknown: (task: string) =>
      `窗格刚才重新打开过（当时${task}）。当时要做的可能做好了，也可能没有，请看看工作簿，再决定要不要再做。`,
  },

  problems: {
    "cell-edit": "Excel 正在编辑单元格，没有做成。请先按回车结束编辑，再试一次。",
    protected:
      "工作表或工作簿受保护，或者是只读的，没有做成。请在“审阅”中撤销保护，或另存为可编辑的文件，再试一次。",
    "not-in-front":
      "另一个工作簿在前面，Excel 没有做成。请点一下本工作簿的表格，再试一次；仍然不行的，请保存工作簿后重新打开窗格。",
    gone: "要用的工作表或单元格已经不在了，没有做成。请重新核对，再继续。",
    unsupported:
      "这个版本的 Excel 不支持这项操作。请换用 Excel 2021 或更高版本、Microsoft 365 或网页版 Excel。",
    "not-kept":
      "有的格写入后和预览的不一样，没有算作改好。请查看这一格，改成需要的数，再重新核对。",
    "not-taken":
      "有的格没有写进去，可能正在编辑，或者被合并的单元格盖住了。请先按回车结束编辑，再试一次，已写好的不会重写；仍然不行的，请自己改好这一格，再重新核对。",
    "not-put-back":
      "写入没有做成，又没能把这几格原来的内容（包括别人刚填的）放回去。请按下面的内容改回来，再重新核对。",
    "half-made":
      "没有插入成功，还留下了下列新的表，可能没做完。请再试一次，会先清掉没做完、也没人动过的；仍然不行的，请看过后自己删除，再插入。",
    unanswered:
      "Excel 没有回应，要写的格可能写了，也可能没写。请看看这些格，再试一次，已写好的不会重写；仍然不行的，请保存工作簿后重新打开窗格。",
    "not-followed":
      "刚才的操作已经做成，只是没能重新读取或更新标记，窗格里的可能是旧的。正在编辑单元格的，请按回车，再试一次。",
    unknown:
      "Excel 没有完成这项操作，或者没有回应。请再试一次；仍然不行的，请保存工作簿后重新打开窗格。",
    "not-loaded":
      "窗格的一部分没有加载到，可能是年报助手刚刚更新过，或者连不上服务器；表格没有受影响。请再试一次；仍然不行的，请关闭窗格再打开。",
    detail: (detail: string) => `（${detail}）`,
  },

  undoRenaming: "撤销改名",
  undo: (cells: number) => `撤销这${cells}格`,
  formulasReplaced: (cells: number) => `其中${cells}格原来是公式，已换成数；要留公式的请撤销。`,
  formulasEmptied: (cells: number) => `其中${cells}格原来是公式，已清空；要留公式的请撤销。`,

  incomplete: (addresses: readonly string[]) =>
    `工作表太大，没有读到${addresses.join("、")}；年报的表在其中的，请移到前面。`,
  unreadable: (sheets: readonly string[]) =>
    `没有读到工作表${sheets.join("、")}，Excel 没有给出它的内容；年报的表在其中的，请重新核对，仍然读不到的，请把内容复制到新的工作表。`,

  agencyKind: {
    label: "单位类别",
    ofReportInHand: "当前年报的单位类别",
    hint: "选定后按类别核对，并提示公布期限",
    unknown: "请选择",
    names: agencyKindNames,
  },

  insert: {
    title: "插入模板",
    agency: "单位名称",
    agencyHint: "写全称，会用在标题和正文里",
    agencyFaults: {
      missing: () => "请填写单位名称。",
      "too-long": (longest: number) =>
        `单位名称超过了${longest}个字，不能用作标题和文件名。请只写单位的全称。`,
    },
    year: "年度",
    format: "表格格式",
    formatName: (id: string, isTrial: boolean) => `${id}年格式${isTrial ? "（试行）" : ""}`,
    formatByYear: "按年度自动选用",
    formatOtherwise: (prescribed: string) => `这一年度规定使用${prescribed}，请确认。`,
    previousFound: (year: number) => `在本工作簿中找到${year}年年报。`,
    previousMissing: (year: number) => `本工作簿中没有${year}年年报，上年结转请自己填。`,
    carryIn: "带入上年结转",
    carryInHint: (year: number) => `把${year}年“结转下年度继续办理”填入“上年结转”`,
    protect: "保护表头",
    protectHint: "表头和项目名称不会被误改；不设密码，可随时撤销",
    submit: "插入四张表",
    promise: "已有这一年的表时会先问您，不会覆盖。",
    howTo: "怎么用",
    about: "关于",
    conflictTitles: {
      names: "已有同名的表",
      report: (agency: string, year: number) =>
        agency === "" ? `已有一份没写单位名称的${year}年年报` : `已有${agency}${year}年年报`,
    },
    conflict: (sheets: readonly string[]) =>
      `工作簿中已有${sheets.join("、")}，没有插入，也没有改动。`,
    openExisting: "打开已有的",
    otherNames: "用另外的名字插入",
  },

  fill: {
    title: "填写",
    intro: "请在表格中填写。没有发生的填0，不要留空；总计也请填写，核对时会验算。",
    preface: "开头部分",
    reportTitle: "标题",
    left: (cells: number) => `还有${cells}格没填`,
    complete: "已填完",
    unread: "没有读到",
    withAbsent: (left: string, absent: number) => `${left}，另有${absent}格不在表里`,
    states: {
      missing: "没有读到：没有找到这个标题。文字写在别处的，请连同标题补到正文里",
      empty: "未填写",
      placeholders: "有待补内容",
      written: "已填写",
    },
    nextEmpty: "下一个空格",
    nextEmptyIn: (part: string) => `下一个空格：${part}`,
    show: "查看",
    showPart: (part: string) => `查看：${part}`,
    placeholders: (count: number) => `填这${count}处`,
    placeholdersOf: (part: string, count: number) => `填这${count}处：${part}`,
    prefilled: "已按上一年的年报填好，请核对。",
    prefilledInPart: "填好的取自上一年的年报，请核对；空着的请补填。",
    writePlaceholders: "写入表格",
    lastYear: "看上年",
    lastYearOf: (part: string) => `看上年：${part}`,
    lastYearsFigures: "年份和数都是上一年的，写入后请逐句改。",
    takeLastYears: "写入，作为草稿",
    isWritten: "这一部分已经写了，要用上一年的，请从上面复制。",
    notes: "读表时注意到",
    noReport: "本工作簿中没有找到年报的表。",
    toCheck: "填好了，去核对",
  },

  /** What opens the import; the rest of its words comes with it. */
  importing: { previous: "从文件或网页读入上年年报…", figures: "读入已有数据…" },

  tools: {
    title: "工具",
    table: "哪张表",
    allTables: (count: number) => `全部${"零一两三四五六"[count] ?? count}张表`,
    tableCells: (table: string, cells: number) =>
      cells > 0 ? `${table}：${cells}个空格可填` : `${table}：没有可填的空格`,
    withoutCell: (count: number) => `${count}个数在表里找不到格，没有列入。请看“读表时注意到”。`,
    which: "是哪些",
    textPlace: (part: string, row: number) => `${part}（第${row}行）`,
    write: (cells: number) => `写入${cells}格`,
  },

  drafts: {
    open: "拟一段…",
    openFor: (part: string) => `拟一段：${part}`,
    promise: "按已填的数拟出，得不出的留【】待填；写在空行里，不改您的文字，写入后可以撤销。",
    none: "没有可拟的内容：能从表中得出的都已写到，或者有关的数还没有填、对不上。",
    basis: (count: number) => `依据的数（${count}）`,
    figures: (names: readonly string[]) => `${names.join("；")}。`,
    write: "写入",
    writeSubject: (subject: string) => `写入：${subject}`,
  },

  check: {
    title: "核对",
    run: "一键核对",
    again: "重新核对",
    intro: "核对表内的勾稽关系、未填和填错的格，有问题的格在表里标出来。",
    noReport: "本工作簿中没有找到年报的表，无法核对。",
    checkedAt: "上次核对 ",
    counts: {
      error: (count: number) => `${count}处必须改正`,
      review: (count: number) => `${count}处请核实`,
      incomplete: (count: number) => `${count}处待补`,
      note: (count: number) => `${count}处提示`,
      settled: (count: number) => `${count}处已核实`,
      passed: (count: number) => `${count}条通过`,
    },
    /** The counts at a glance. */
    chips: {
      label: "核对结果，按下只看这一种",
      error: (count: number) => `${count}错`,
      review: (count: number) => `${count}核实`,
      incomplete: (count: number) => `${count}待补`,
      note: (count: number) => `${count}提示`,
      settled: (count: number) => `${count}已核实`,
      passed: (count: number) => `${count}过`,
    },
    groups: {
      error: groupNames.error,
      review: groupNames.review,
      notRead: groupNames.notRead,
      incomplete: groupNames.incomplete,
      note: groupNames.note,
    },
    group: (name: string, count: number) => `${name}（${count}）`,
    solved: "已处理",
    passed: (count: number) => `通过${count}条`,
    failures: (count: number) =>
      `有${count}条规则没能运行，这是年报助手的差错，请告知提供者。其余结果不受影响。`,
    marking: "在表格中标出有问题的格",
    unmarkable: (sheets: readonly string[]) =>
      `${sheets.join("、")}受保护，没有在其中标出；其余照常。`,
    marksLeft: (sheets: readonly string[]) =>
      `${sheets.join("、")}受保护，其中原来的标记没能清除，取消保护后再清除。`,
    marksUnread: (sheets: readonly string[]) =>
      `Excel读不出${sheets.join("、")}里的条件格式，没有在其中标出，原来的标记也没有动；其余照常。重新打开工作簿后可以再试。`,
    unmark: "清除标记",
    oldMarks: "表中的标记是以前核对时留下的，可能已经不对。",
    renewMarks: "更新标记",
    toExport: "去导出",
    toRemaining: "看还差什么",
    previous: (year: number) => `已与本工作簿中的${year}年年报对照。`,
    settled: (count: number) => `已核实（${count}）`,
    compare: "同比",
  },

  workList: {
    byPart: "按位置筛选",
    allParts: (count: number) => `全部位置（${count}）`,
    choice: (name: string, count: number) => `${name}（${count}）`,
    text: "文字",
    shown: (shown: number, total: number) => `显示${shown}处，共${total}处`,
    showAll: "全部显示",
    repeats: (count: number) => `同一问题，另有${count}处`,
    repeatsSolved: (count: number) => `同一问题，另有${count}处，也已处理`,
    steps: "逐处查看",
    previous: "上一处",
    next: "下一处",
    count: (count: number) => `共${count}处`,
    position: (position: number, count: number) => `${position}/${count}`,
    announced: (position: number, count: number, message: string) =>
      `第${position}处，共${count}处：${message}`,
  },

  finding: {
    show: "查看",
    showAll: (count: number) => `查看${count}格`,
    showFinding: (show: string, message: string) => `${show}：${message}`,
    previousCell: "上一格",
    nextCell: "下一格",
    cellOf: (position: number, count: number, cell: string) =>
      `第${position}格，共${count}格：${cell}`,
    cells: (count: number) => `${count}格`,
    paragraph: (section: string, number: number, cell: string) =>
      `${section}第${number}段（${cell}）`,
    inCell: (name: string, cell: string) => `${name}（${cell}）`,
    oneByOne: "逐格查看",
    explain: "说明",
    settle: "确实如此…",
    settleFinding: (message: string) => `确实如此：${message}`,
    explainFinding: (message: string) => `说明：${message}`,
    source: "依据",
    rule: "规则",
    exceptions: "例外",
  },

  reason: {
    usual: "常见原因",
    text: "原因",
    hint: "记在工作表“核对说明”中；有关的数变了，要重新核实",
    missing: "请填写原因。",
    forAll: (count: number) => `同一规则的另外${count}处也用这个原因`,
    keep: "记下",
    given: (text: string, date: string) => `已核实：${text}（${date}）`,
    stale: (text: string, date: string, figures: string) =>
      `原来的说明已过时，有关的数变了，请重新核实。${date}说明：${text}。当时的数：${figures}。`,
    withdraw: "撤销说明",
    withdrawFrom: (message: string) => `撤销说明：${message}`,
  },

  record: {
    title: "核对记录",
    download: { docx: "下载核对记录（Word）", txt: "下载核对记录（文本）" },
    write: "把核对记录写成工作表",
    rewrite: (sheet: string) => `重写工作表“${sheet}”`,
    downloaded: (file: string) =>
      `已下载“${file}”，一般在“下载”文件夹。没有看到的，请用旁边的按钮写成工作表。`,
    failed: "文件没有生成。请用旁边的按钮写成工作表。",
  },

  repair: {
    renaming: "各处的单位名称、年度一起改",
    heading: (sheet: string) => `只改“${sheet}”的标题`,
    likely: "最可能：",
    oneOf: "可能是其中之一：",
    others: (count: number) => `其他可能（${count}）`,
    totals: (count: number) => `如果明细都没有错，就是${count}个总计要改。`,
    determined: (count: number) => `其中${count}格按勾稽关系只有一个数可填。`,
    meant: (count: number) => `把${count}格改回数字和数字格式。`,
    retyped: (count: number) => `清空${count}格并改回数字格式，然后重新填写。`,
    remarks: (count: number) => `把${count}格里的说明移到表格下面，格里只留数字。`,
    belowTable: "写到表格下面",
    mendedAbove: "按上面的办法修正后，这一处也会平。",
    offer: "修正…",
    offerAbout: (message: string) => `修正：${message}`,
    title: "修正预览",
    cell: "单元格",
    from: "现在",
    to: "改为",
    empty: "（空）",
    written: (text: string) => `“${text}”`,
    emptied: "（清空）",
    apply: (cells: number) => `改这${cells}格`,
  },

  crash: {
    title: "窗格出错了",
    explain:
      "表格中的数据没有受影响。请重新打开窗格继续；反复出错的，请把下面的出错信息发给提供者，其中没有表格内容。",
    report: "出错信息",
    copy: "复制出错信息",
    copied: "已复制，请粘贴到发给提供者的消息里。",
    byHand: "没能自动复制。下面的文字已选中，请按 Ctrl+C（Mac 按 ⌘C）复制。",
    reload: "重新打开窗格",
  },

  start: {
    tooOld:
      "这个版本的 Excel 太旧，年报助手不能运行。请换用 Excel 2021 或更高版本、Microsoft 365 或网页版 Excel；年报助手的命令行不需要 Excel，也可以核对文件。",
    notExcel: "这里不是 Excel。请在 Excel 中打开年报助手：“开始”或“插入”选项卡 → 加载项。",
    failed: "年报助手没有启动成功。请关闭窗格后重新打开。",
  },
};

/** The pane's words in one language. */
export type Strings = typeof zhCN;
