/** @jest-environment ./test/excel-host/jest-environment.ts */
import { personCases } from "../../src/conformance/all-cases";
import type { Observation, PersonCase } from "../../src/conformance/conformance-case";
import { type Person, type Question, Skipped } from "../../src/conformance/person";
import { runCase } from "../../src/conformance/run-cases";
import { type BehaviourName, behaviours, eachHost } from "../excel-host/behaviour";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { expectedOn, inFront } from "./expected-on";

type Act = (host: ExcelHost) => unknown;

const undo: Act = ({ person }) => person.undo();
const nothing: Act = () => undefined;

/** What somebody does at each question and wait of a case, and what is answered to the last one. */
const scripts: Readonly<Record<string, { readonly acts: readonly Act[]; readonly seen?: string }>> =
  {
    "Ctrl+Z once after a request that wrote, coloured and merged": { acts: [undo] },
    "Ctrl+Z after marks were replaced": { acts: [undo] },
    "Ctrl+Z after a sheet was protected": {
      acts: [({ person }) => person.type("conformance", "B2", "7"), undo],
    },
    "a request while a cell is being edited": {
      acts: [
        (host) => {
          host.person.beginEdit("conformance", "B2");
          host.enterCellEdit();
        },
        (host) => {
          host.leaveCellEdit();
          host.person.endEdit();
        },
      ],
    },
    "a change by hand is heard while the mouse is over the sheet": {
      acts: [nothing, ({ person }) => person.type("conformance", "B2", "1")],
    },
    "requests while another workbook is in front": { acts: [nothing, nothing] },
    "formats made in Excel's own dialogs": {
      acts: [
        ({ person }) => {
          const formula = "COUNTIF($A$1:$A$5,A1)>1";
          person.addRule("conformance", "A1:A5", { condition: { type: "Custom", formula } });
          person.addRule("conformance", "A1:A5", { condition: { type: "DataBar", source: {} } });
        },
      ],
    },
    "a format on the first cell of a merged area, as it is seen": {
      acts: [nothing],
      seen: "whole",
    },
    "a text of 1,100 characters in an @ cell, as it is seen": { acts: [nothing], seen: "text" },
    "a chart sheet among the worksheets": { acts: [nothing, nothing] },
  };

/** What only Excel itself can show: the stand-in takes back no more than what was typed. */
const onlyInExcel: Readonly<Record<string, Observation>> = {
  "Ctrl+Z once after a request that wrote, coloured and merged": {
    requestBefore: "stays",
    values: "stays",
    fill: "stays",
    merge: "stays",
  },
  "Ctrl+Z after a sheet was protected": "gone",
};

/** Somebody who does what a script says. */
class ScriptedPerson implements Person {
  private next = 0;

  constructor(
    private readonly host: ExcelHost,
    private readonly script: { readonly acts: readonly Act[]; readonly seen?: string }
  ) {}

  get isDone(): boolean {
    return this.next === this.script.acts.length;
  }

  async ask<Answer extends string>({ answers }: Question<Answer>): Promise<Answer> {
    await this.act();
    const wanted = (Object.keys(answers) as Answer[]).find(
      (key) => key === (this.script.seen ?? "done")
    );
    if (wanted === undefined) throw new Error(`There is no such answer: ${this.script.seen ?? ""}`);
    return wanted;
  }

  async wait(): Promise<void> {
    await this.act();
  }

  private async act(): Promise<void> {
    const act = this.script.acts[this.next];
    if (act === undefined) throw new Error("Nobody has been told what to do");
    this.next += 1;
    await act(this.host);
    await this.host.idle();
  }
}

function expectedAnswer(each: PersonCase, behaviour: BehaviourName): Observation {
  return onlyInExcel[each.name] ?? expectedOn(behaviours[behaviour], each);
}

describe.each(eachHost)("on the %s host", (behaviour) => {
  test.each(personCases.map((each) => [each.name, each] as const))("%s", async (name, each) => {
    const host = await startExcel({ behaviour: inFront(behaviour) });
    const person = new ScriptedPerson(host, scripts[name] ?? { acts: [] });
    const result = await runCase(name, (context, sheet) => each.run(context, sheet, person));
    expect(result).toEqual({ name, observed: expectedAnswer(each, behaviour) });
    expect(person.isDone).toBe(true);
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });
});

describe.each(eachHost)("on the %s host, a sheet that is added meanwhile", (behaviour) => {
  test.each([true, false])("stays, whether a chart sheet comes beside it: %s", async (isBeside) => {
    const name = "a chart sheet among the worksheets";
    const each = personCases.find((one) => one.name === name);
    const host = await startExcel({ behaviour: inFront(behaviour) });
    const act: Act = ({ person }) => {
      if (isBeside) person.addChartSheet("Chart1");
      person.addSheet("own");
      person.type("own", "A1", "7");
    };
    const byHand: Act = ({ book }) => {
      const chart = book.sheets.find(({ isChart }) => isChart);
      if (chart) book.deleteSheet(chart);
    };
    const person = new ScriptedPerson(host, { acts: [act, byHand] });
    const result = await runCase(name, async (context, sheet) =>
      each ? each.run(context, sheet, person) : null
    );
    const listed = isBeside && behaviours[behaviour].chartSheets === "listed";
    expect(result).toEqual({ name, observed: { listed } });
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "own"]);
  });
});

test("a question that is passed over has no answer, and its sheet is taken away", async () => {
  const host = await startExcel();
  const absent: Person = {
    ask: () => Promise.reject(new Skipped()),
    wait: () => Promise.resolve(),
  };
  for (const { name, run } of personCases) {
    const result = await runCase(name, (context, sheet) => run(context, sheet, absent));
    expect(result).toEqual({ name, unanswered: "skipped" });
  }
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
});

test("every question is there in both languages, and can be answered", async () => {
  const asked: Question<string>[] = [];
  const listener: Person = {
    ask: (question) => {
      asked.push(question);
      return Promise.reject(new Skipped());
    },
    wait: () => Promise.resolve(),
  };
  await startExcel();
  for (const { name, run } of personCases) {
    await runCase(name, (context, sheet) => run(context, sheet, listener));
  }
  expect(asked.length).toBe(personCases.length);
  for (const { text, answers } of asked) {
    expect(text["zh-CN"]).toMatch(/[一-鿿]/);
    expect(text["en-US"]).not.toMatch(/[一-鿿]/);
    expect(Object.keys(answers).length).toBeGreaterThan(0);
  }
});
