import type { Ole } from '#platform/text'
import { excelRecords, OleBroken, openOle } from '#platform/text'
import type { Kind } from '../kinds.ts'
import { no } from '../no.ts'
import type { Source } from './source.ts'

/** Storages and streams that hold macros, and the packages that carry any file at all. */
const macroNames = /^(?:macros|vba|_vba_project(?:_cur)?|\u0001ole10native)$/iu

const macros = () =>
  no.macros('文件里有宏或者夹带的文件。请在 Word、Excel 或者 WPS 里另存为 DOCX、XLSX 或者 PDF 后再传。')

const locked = () => no.locked('文件设了打开密码，系统检查不了，请去掉密码后再传。')

/** Records of a workbook ([MS-XLS] 2.4.28, 2.4.117): a sheet and what it is; the password. */
const ids = { sheet: 0x85, password: 0x2f }

/** The list of sheets stands before the sheets; it is looked for so far, in bytes. */
const mostListed = 8 * 1024 * 1024

/** Macros of Excel 4.0 are sheets of their own kind, in no storage. Throws Refusal. */
const inspectWorkbook = async ({ entries, bytesOf }: Ole): Promise<void> => {
  for (const entry of entries.filter(({ name }) => name === 'Workbook' || name === 'Book'))
    for (const { id, pieces } of excelRecords(await bytesOf(entry, mostListed))) {
      if (id === ids.password) throw locked()
      if (id === ids.sheet && pieces[0]?.[5] === 1) throw macros()
    }
}

const mains: readonly (readonly [string, readonly Kind[]])[] = [
  ['WordDocument', ['doc', 'wps']],
  ['Workbook', ['xls', 'et']],
  ['Book', ['xls', 'et']],
]

const kindsOf = async (source: Source): Promise<readonly Kind[]> => {
  const ole = await openOle(source.readAt)
  if (ole.entries.some(({ name }) => macroNames.test(name))) throw macros()
  if (ole.entries.some(({ name }) => name === 'EncryptedPackage')) throw locked()
  await inspectWorkbook(ole)
  const top = ole.entries.filter(({ within }) => within.length === 0).map(({ name }) => name)
  return mains.find(([name]) => top.includes(name))?.[1] ?? []
}

/** Of which kinds a compound document may be, by what lies at its top. Throws Refusal for macros, packages, locks. */
export const oleKindsOf = async (source: Source): Promise<readonly Kind[]> => {
  try {
    return await kindsOf(source)
  } catch (error) {
    if (error instanceof OleBroken || error instanceof RangeError)
      throw no.broken('文件打不开，可能已经损坏，请用原来的程序重新保存。')
    throw error
  }
}
