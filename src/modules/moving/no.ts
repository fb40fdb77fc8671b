import { Refusal } from '#platform/refusal'

/** Why moving in refuses, by what it is about. */
export const no = {
  list: (detail: string): Refusal => new Refusal('invalid', 'moving-list', '清单读不出来', detail),
  state: (detail: string): Refusal => new Refusal('conflict', 'moving-not-so', '现在不能这样办', detail),
  missing: (): Refusal =>
    new Refusal('missing', 'moving-missing', '没有这次迁移', '没有找到这次迁移，请从列表里选取。'),
  field: (field: string, detail: string): Refusal =>
    new Refusal('invalid', 'moving-unfit', '填写的内容不对', detail, { [field]: detail }),
}
