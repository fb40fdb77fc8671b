import type { Kind } from '../kinds.ts'
import { OleBroken, openOle } from '#platform/text'
import { no } from '../no.ts'
import type { Source } from './source.ts'

/** Storages and streams that hold macros, and the packages that carry any file at all. */
const macroNames = /^(?:macros|vba|_vba_project(?:_cur)?|\u0001ole10native)$/iu

const namesOf = async ({ readAt }: Source) => {
  try {
    return (await openOle(readAt)).entries
  } catch (error) {
    if (error instanceof OleBroken) throw no.broken('文件打不开，可能已经损坏，请用原来的程序重新保存。')
    throw error
  }
}

const mains: readonly (readonly [string, readonly Kind[]])[] = [
  ['WordDocument', ['doc', 'wps']],
  ['Workbook', ['xls', 'et']],
  ['Book', ['xls', 'et']],
]

/** Of which kinds a compound document may be, by what lies at its top. Throws Refusal for macros and packages. */
export const oleKindsOf = async (source: Source): Promise<readonly Kind[]> => {
  const entries = await namesOf(source)
  if (entries.some(({ name }) => macroNames.test(name)))
    throw no.macros(
      '文件里有宏或者夹带的文件。请在 Word、Excel 或者 WPS 里另存为 DOCX、XLSX 或者 PDF 后再传。',
    )
  if (entries.some(({ name }) => name === 'EncryptedPackage'))
    throw no.locked('文件设了打开密码，系统检查不了，请去掉密码后再传。')
  const top = entries.filter(({ within }) => within.length === 0).map(({ name }) => name)
  return mains.find(([name]) => top.includes(name))?.[1] ?? []
}
