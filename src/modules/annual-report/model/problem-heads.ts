/** The heads of the list of problems in a workbook: by them the reader knows it from a table of the form. */
export const problemHeads = ['单元格', '位置', '情形', '原文', '说明'] as const
