import type { Content } from '../content.ts'
import { personalData } from './bases.ts'
import { isMaskedName } from './masked.ts'
import type { FieldProblem } from './problem.ts'
import { problem } from './problem.ts'
import { valueIn } from './values.ts'

/** 个人信息保护法第二十五条: a person's name is not published; that of an organisation is what 公示 is about. */
export const partyProblems = ({ fields }: Content): readonly FieldProblem[] => {
  const [type, name, code] = ['partyType', 'partyName', 'creditCode'].map((field) => valueIn(fields, field))
  if (type === 'person') {
    const named = name !== undefined && !isMaskedName(String(name))
    return [
      ...(named
        ? [
            problem(
              'fields.partyName',
              'person-named',
              true,
              '相对人是自然人，姓名不公开：请清空，或者只写“张某”。标题和正文里也要这样写。',
              personalData,
            ),
          ]
        : []),
      ...(code === undefined
        ? []
        : [
            problem(
              'fields.creditCode',
              'person-coded',
              true,
              '相对人是自然人，不填统一社会信用代码，也不填证件号码，请清空。',
              personalData,
            ),
          ]),
    ]
  }
  return type !== undefined && name === undefined
    ? [problem('fields.partyName', 'party-unnamed', true, '请填写相对人的名称。', personalData)]
    : []
}
