/** The shapes in which excelts keeps what stands in a file. */
export type * as Xlsx from "@cj-tech-master/excelts";
