import type { ConformanceCase } from "../conformance-case";

export const validationCases: readonly ConformanceCase[] = [
  {
    name: "cells without data validation",
    expected: { type: "None", ignoreBlanks: true, valid: true },
    async run(context, sheet) {
      const validation = sheet.getRange("A1:B2").dataValidation;
      validation.load("type,ignoreBlanks,valid");
      await context.sync();
      const { type, ignoreBlanks, valid } = validation;
      return { type, ignoreBlanks, valid };
    },
  },
  {
    name: "whole numbers with prompt and error alert",
    expected: {
      type: "WholeNumber",
      formula1: 0,
      operator: "GreaterThanOrEqualTo",
      prompt: ["收到数", "填非负整数", true],
      alert: ["不能这样填", "只能填非负整数", "Stop", true],
    },
    async run(context, sheet) {
      const validation = sheet.getRange("A1:B2").dataValidation;
      validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      validation.prompt = { title: "收到数", message: "填非负整数", showPrompt: true };
      validation.errorAlert = {
        title: "不能这样填",
        message: "只能填非负整数",
        style: "Stop",
        showAlert: true,
      };
      validation.load("type,rule,prompt,errorAlert");
      await context.sync();
      const { rule, prompt, errorAlert } = validation;
      return {
        type: validation.type,
        formula1: Number(rule.wholeNumber?.formula1),
        operator: rule.wholeNumber?.operator ?? null,
        prompt: [prompt.title, prompt.message, prompt.showPrompt],
        alert: [errorAlert.title, errorAlert.message, errorAlert.style, errorAlert.showAlert],
      };
    },
  },
  {
    name: "decimals, lists and formulas",
    expected: ["Decimal", "List", "Custom"],
    async run(context, sheet) {
      const [decimal, list, custom] = ["A1", "B1", "C1"].map(
        (address) => sheet.getRange(address).dataValidation
      );
      if (!decimal || !list || !custom) return [];
      decimal.rule = { decimal: { formula1: -10, formula2: 10, operator: "Between" } };
      list.rule = { list: { inCellDropDown: true, source: "是,否" } };
      custom.rule = { custom: { formula: "=LEN(C1)<5" } };
      for (const each of [decimal, list, custom]) each.load("type");
      await context.sync();
      return [decimal, list, custom].map(({ type }) => type);
    },
  },
  {
    name: "cells of which some have a rule, or have different ones",
    expected: { some: "Inconsistent", different: "MixedCriteria" },
    async run(context, sheet) {
      const a = sheet.getRange("A1").dataValidation;
      const b = sheet.getRange("B1").dataValidation;
      a.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      b.rule = { wholeNumber: { formula1: 5, operator: "GreaterThan" } };
      const different = sheet.getRange("A1:B1").dataValidation.load("type");
      const some = sheet.getRange("B1:C1").dataValidation.load("type");
      await context.sync();
      return { some: some.type, different: different.type };
    },
  },
  {
    name: "values written by an add-in are not validated, but known to be invalid",
    expected: { valid: null, invalid: "conformance!A2" },
    async run(context, sheet) {
      const range = sheet.getRange("A1:A3");
      const validation = range.dataValidation;
      validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      range.values = [[1], [-1], [3]];
      validation.load("valid");
      const invalid = validation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      return { valid: validation.valid, invalid: invalid.address };
    },
  },
  {
    name: "several areas share a validation, clearing one leaves the other",
    expected: ["None", "WholeNumber"],
    async run(context, sheet) {
      const areas = sheet.getRanges("A1:A3,C1:C3");
      areas.dataValidation.ignoreBlanks = true;
      areas.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("A1:A3").dataValidation.clear();
      const a = sheet.getRange("A1:A3").dataValidation.load("type");
      const c = sheet.getRange("C1:C3").dataValidation.load("type");
      await context.sync();
      return [a.type, c.type];
    },
  },
];
