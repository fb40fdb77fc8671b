import { ReadError } from '../error.ts'
import { partsOf } from '../source/archive.ts'
import type { Sheet } from './sheet.ts'
import { sheetOf } from './sheet.ts'
import { sharedTexts } from './strings.ts'
import { cellFormats } from './styles.ts'
import { attribute, walk } from './xml.ts'

/** More sheets than this are not looked at. */
const mostSheets = 60

const wanted = (name: string): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u.test(
    name,
  )

interface Listed {
  readonly id: string
  readonly hidden: boolean
}

const partAt = (target: string): string =>
  (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`).toLowerCase()

/** The sheets of a workbook a person sees, in their order. Throws ReadError for what no spreadsheet program writes. */
export const sheetsOf = (bytes: Uint8Array): readonly Sheet[] => {
  const parts = partsOf(bytes, 'Excel', wanted)
  const listed: Listed[] = []
  const targets = new Map<string, string>()
  let from1904 = false
  walk(parts.get('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '')
      if (name === 'sheet')
        listed.push({
          id: attribute(attributes, 'id') ?? '',
          hidden: /hidden/iu.test(attributes['state'] ?? ''),
        })
    },
  })
  walk(parts.get('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, partAt(Target))
    },
  })
  const tools = {
    texts: sharedTexts(parts.get('xl/sharedstrings.xml')),
    formats: cellFormats(parts.get('xl/styles.xml')),
    from1904,
  }
  const shown = listed.filter(({ hidden }) => !hidden).slice(0, mostSheets)
  const found = shown.flatMap(({ id }) => parts.get(targets.get(id) ?? '') ?? [])
  if (found.length === 0)
    throw new ReadError('binary', '这个 Excel 文件里没有找到工作表，请用表格软件重新另存后再试。')
  return found.map((xml) => sheetOf(xml, tools))
}
