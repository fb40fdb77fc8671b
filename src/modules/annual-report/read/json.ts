import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf, formOf, proactiveCell, remedyCell, requestCell } from '#statute/report-form'
import type { AnnualReport, Cell, Contact, ReportJson } from '../model/index.ts'
import { emptyCell, reportJson, unreadableCell } from '../model/index.ts'
import { ReadError } from './error.ts'

const parse = (text: string): ReportJson => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ReadError('bad-json', '这个文件不是完整的 JSON，请重新导出后再试。')
  }
  const parsed = reportJson.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  const where = first === undefined || first.path.length === 0 ? '最外层' : first.path.join('.')
  throw new ReadError('bad-json', `这个 JSON 不合 gongkai.annual-report/1 的格式，请核对“${where}”处。`)
}

function* numbersOf(json: ReportJson): Generator<[CellName, number | null]> {
  for (const [row, columns] of Object.entries(json.tables.proactive))
    for (const [column, value] of Object.entries(columns)) yield [proactiveCell(row, column), value]
  for (const [row, values] of Object.entries(json.tables.requests))
    for (const [index, value] of values.entries()) yield [requestCell(row, index), value]
  for (const [group, values] of Object.entries(json.tables.remedies))
    for (const [index, value] of values.entries()) yield [remedyCell(group, index), value]
}

const cellsFrom = (json: ReportJson, form: ReportForm): ReadonlyMap<CellName, Cell> => {
  const values = new Map(numbersOf(json))
  const problems = new Map(json.problems.map((problem) => [problem.cell, problem]))
  const notes = new Map(json.notes?.map((note) => [note.cell, note]))
  const inferred = new Map(json.inferred?.map((entry) => [entry.cell, entry.how]))
  const cells = new Map<CellName, Cell>()
  for (const [name, place] of cellsOf(form)) {
    const value = values.get(name) ?? null
    const problem = problems.get(name)
    if (value === null) {
      const why = problem?.message.replace(`${place.where}读不出：`, '') ?? ''
      cells.set(name, problem?.kind === 'unreadable' ? unreadableCell(why, problem.raw) : emptyCell)
      continue
    }
    const note = notes.get(name)
    const how = inferred.get(name)
    cells.set(name, {
      state: 'number',
      value,
      raw: note?.raw ?? String(value),
      confidence: how === undefined ? 'certain' : 'inferred',
      ...(how === undefined ? {} : { how }),
      ...(note === undefined ? {} : { note: note.note }),
    })
  }
  return cells
}

const contactOf = (contact: ReportJson['contact']): Contact | null =>
  contact ? Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined)) : null

/** A report from its own public JSON. Throws ReadError when the text is not of that schema. */
export const readJson = (text: string): AnnualReport => {
  const json = parse(text)
  const otherHandling = '3.6' in json.tables.requests ? 'single' : 'itemised'
  const form = formOf(json.edition, otherHandling)
  return {
    organisation: json.organisation,
    title: json.title ?? null,
    year: json.year,
    edition: json.edition,
    otherHandling,
    period: json.period ?? null,
    issued: json.issued ?? null,
    contact: contactOf(json.contact),
    preface: json.preface ?? '',
    sections: json.sections.map(({ number, title, text }) => ({ number, title, text })),
    cells: cellsFrom(json, form),
  }
}
