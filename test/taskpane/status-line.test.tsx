/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { goTo, openPane, openTool, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

type Step = "插入" | "填写" | "核对";

function press(user: UserEvent, name: string | RegExp): Promise<void> {
  return user.click(screen.getByRole("button", { name }));
}

/** Something to be told of, in each step. */
const done: Readonly<Record<Step, (user: UserEvent) => Promise<void>>> = {
  插入: async (user) => {
    const kind = screen.getByRole("combobox", { name: "当前年报的单位类别" });
    await user.selectOptions(kind, "乡镇人民政府、街道办事处");
    await untilStatus(/^单位类别已记下/);
  },
  填写: async (user) => {
    await user.click(view("填写").getByRole("button", { name: /^查看：一、/ }));
    await untilStatus(/^已转到/);
  },
  核对: async (user) => {
    await press(user, "一键核对");
    await untilStatus(/^核对完成/);
  },
};

const places: readonly (readonly [
  place: string,
  step: Step,
  open: (user: UserEvent) => Promise<unknown>,
])[] = [
  ["读入已有数据", "填写", (user) => press(user, "读入已有数据…")],
  ["读入上年年报", "插入", (user) => press(user, "从文件或网页读入上年年报…")],
  ["改单位名称、年度", "填写", (user) => press(user, "改单位名称、年度…")],
  ["同比", "核对", (user) => press(user, "同比")],
  ["关于年报助手", "插入", (user) => press(user, "关于")],
  ["年报助手怎么用", "插入", (user) => press(user, "怎么用")],
  ["空白填0", "填写", (user) => openTool(user, "空白填0")],
];

test.each(places)(
  "in %s it is no longer told what was done before in %s",
  async (place, step, open) => {
    const { user } = await openPane({ reports: [finishedReport()] });
    await goTo(user, step);
    if (step === "插入") {
      await user.selectOptions(screen.getByRole("combobox", { name: "年度" }), "2025");
    }
    await done[step](user);
    await open(user);
    await screen.findByRole("heading", { name: place });
    const told = within(screen.getByRole("contentinfo")).getByRole("status");
    await waitFor(() => expect(told.textContent).toBe(""));
  }
);
