/** Whether a name of a person is written so that it names nobody: 张某, 李某某, 王*, 赵××. */
export const isMaskedName = (name: string): boolean =>
  /^\p{Script=Han}{1,2}(?:某{1,3}|[*＊×xX]{1,3})(?:（[^（）]{0,10}）)?$/u.test(name.trim())
