import type { CountsAs, Kind } from '#modules/publishing'
import { termOf } from '#modules/publishing'

/** Rows of table 2 of the annual report. */
const countsTitles: Readonly<Record<CountsAs, string>> = {
  regulation: '规章',
  normativeDocument: '行政规范性文件',
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  fee: '行政事业性收费',
}

/** A kind of document with what it asks for. */
export const documentKindShown = (kind: Kind) => ({
  code: kind.code,
  title: kind.title,
  help: kind.help,
  fields: kind.fields.map(({ code, title, type, need, help, choices, shown }) => ({
    code,
    title,
    type,
    required: need === 'must',
    help,
    ...(choices && { choices: choices.map((choice) => ({ ...choice })) }),
    shown: shown !== 'office',
  })),
  ...termOf(kind),
  counts: kind.counts && countsTitles[kind.counts],
})
