import { recordConformance } from "./all-cases";

/** The page of `npm run start:excel -- --conformance`: runs the cases in the Excel it is opened in and shows the record. */

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = ""
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function show(): void {
  const explanation = element(
    "p",
    "请在空白工作簿中运行。结束后复制下面的文字，存为 test/excel-host/conformance/results 中的一个 .json 文件。"
  );
  const start = element("button", "运行");
  const progress = element("p");
  progress.setAttribute("role", "status");
  const record = element("textarea");
  record.readOnly = true;
  record.rows = 20;
  record.style.width = "100%";
  record.setAttribute("aria-label", "结果");
  start.addEventListener("click", () => {
    start.disabled = true;
    recordConformance((name) => {
      progress.textContent = name;
    })
      .then((results) => {
        record.value = JSON.stringify(results, null, 2);
        record.select();
        progress.textContent = `完成，共${results.results.length}项。`;
      })
      .catch((error: unknown) => {
        progress.textContent = `没有完成：${String(error)}`;
      })
      .finally(() => {
        start.disabled = false;
      });
  });
  document.getElementById("root")?.append(explanation, start, progress, record);
}

void Office.onReady().then(show);
