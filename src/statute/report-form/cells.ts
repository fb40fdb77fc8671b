import type { CellName, Measure, ReportForm } from './form.ts'

export interface CellPlace {
  readonly name: CellName
  readonly table: 'proactive' | 'requests' | 'remedies'
  readonly measure: Measure
  readonly unit: string
  /** Where a reader finds it on the form: 表三“（三）不予公开 1.属于国家秘密”的自然人列. */
  readonly where: string
}

export const proactiveCell = (row: string, column: string): CellName => `proactive.${row}.${column}`
export const requestCell = (row: string, column: number): CellName => `requests.${row}.${column}`
export const remedyCell = (group: string, outcome: number): CellName => `remedies.${group}.${outcome}`

const proactivePlaces = (form: ReportForm): CellPlace[] =>
  form.proactive.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        name: proactiveCell(row.key, column.key),
        table: 'proactive' as const,
        measure: column.measure,
        unit: column.unit,
        where: `表二“${row.label.text}”的${column.label.text.replace(/（.*）$/u, '')}`,
      })),
    ),
  )

const requestPlaces = (form: ReportForm): CellPlace[] => {
  const bracket = new Map(
    form.requests.groups.map((group) => [group.code, `${group.number}${group.label.text} `]),
  )
  return form.requests.rows.flatMap((row) => {
    const group = row.group === null || row.group === '3' ? '' : (bracket.get(row.group) ?? '')
    const label = row.label.text.replace(/（.*）$/u, '')
    return form.requests.columns.map((column, index) => ({
      name: requestCell(row.code, index),
      table: 'requests' as const,
      measure: 'count' as const,
      unit: '件',
      where: `表三“${group}${row.number}${label}”的${column.label.text}列`,
    }))
  })
}

const remedyPlaces = (form: ReportForm): CellPlace[] =>
  form.remedies.groups.flatMap((group) =>
    form.remedies.outcomes.map((outcome, index) => ({
      name: remedyCell(group.key, index),
      table: 'remedies' as const,
      measure: 'count' as const,
      unit: '件',
      where: `表四“${group.key === 'reconsideration' ? '' : '行政诉讼 '}${group.label.text}”的${outcome.label.text}`,
    })),
  )

const places = new WeakMap<ReportForm, ReadonlyMap<CellName, CellPlace>>()

/** Every cell of a form in printed order, by name. */
export const cellsOf = (form: ReportForm): ReadonlyMap<CellName, CellPlace> => {
  const known = places.get(form)
  if (known) return known
  const all = [...proactivePlaces(form), ...requestPlaces(form), ...remedyPlaces(form)]
  const made = new Map(all.map((place) => [place.name, place]))
  places.set(form, made)
  return made
}
