import type { Kind } from '../kinds.ts'
import { extensionOf } from '../kinds.ts'
import { no } from '../no.ts'
import type { ArchiveEntry } from './archive.ts'

/** The main part of each Office format, by its content type ([ECMA-376] part 1, 11–13). */
const mainParts: readonly (readonly [Kind, RegExp])[] = [
  ['docx', /wordprocessingml\.document\.main\+xml/iu],
  ['xlsx', /spreadsheetml\.sheet\.main\+xml/iu],
  ['pptx', /presentationml\.presentation\.main\+xml/iu],
]

/** Content types of documents with macros, of macro sheets and of the macros themselves. */
const macroTypes = /macroEnabled|vbaProject|ms-excel\.(?:intl)?macrosheet|ms-office\.activeX/iu

const macroParts = /(?:^|\/)(?:vbaProject|vbaData|attachedToolbars)[^/]*$|(?:^|\/)(?:macrosheets|activeX)\//iu

const largestList = 16 * 1024 * 1024

const whole = async (entry: ArchiveEntry): Promise<string> => {
  const parts: Uint8Array[] = []
  if (entry.size > largestList) throw no.broken('文件的目录大得不正常，请用原来的程序重新保存。')
  for await (const chunk of entry.chunks()) parts.push(chunk)
  return new TextDecoder().decode(Buffer.concat(parts))
}

const macros = () =>
  no.macros('文件里有宏。请在 Word、Excel 或者 WPS 里另存为不带宏的格式（DOCX、XLSX、PPTX）后再传。')

/**
 * Which of our kinds an archive is, by what is in it: a ZIP when it is none of the others. Throws Refusal for an
 * Office document with macros.
 */
export const archiveKindOf = async (entries: readonly ArchiveEntry[]): Promise<Kind> => {
  const named = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name)
  if (named('ofd.xml')) return 'ofd'
  const types = named('[content_types].xml')
  if (!types) return 'zip'
  const text = await whole(types)
  if (macroTypes.test(text) || entries.some(({ name }) => macroParts.test(name))) throw macros()
  return mainParts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'zip'
}

/** Programs and pages: they have no place in a document. */
const programs = new Set(
  'exe dll com scr msi bat cmd ps1 vbs vbe js jse wsf hta jar lnk reg sh py apk html htm xhtml mht svg swf'.split(
    ' ',
  ),
)

/** Refuses a program that hides in a document. Throws Refusal. */
export const refusePrograms = (entries: readonly ArchiveEntry[]): void => {
  const found = entries.find(({ name }) => programs.has(extensionOf(name)))
  if (found)
    throw no.macros(`文件里夹带了“${found.name.slice(-80)}”，这样的程序或者网页不能放进来，请去掉后再传。`)
}

/** Documents put into a document, which are looked into as if they were sent in themselves. */
export const isEmbedded = ({ name }: ArchiveEntry): boolean => /(?:^|\/)embeddings\/[^/]+$/iu.test(name)

/** What a document says about the parts and places it refers to. */
export const isRelations = ({ name }: ArchiveEntry): boolean => /\.rels$/iu.test(name)

/** A relation that fetches something from elsewhere when the document is opened; links one must click are no such thing. */
const remote =
  /<Relationship\b(?=[^>]*Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument)")(?=[^>]*Target="(?:https?:|ftp:|file:\/\/[^/]|\\\\))[^>]*>/iu

/** Refuses a document that fetches a template or a part of itself from a server. Throws Refusal. */
export const refuseRemote = async (relations: ArchiveEntry): Promise<void> => {
  if (remote.test(await whole(relations)))
    throw no.macros(
      '文件打开时会从别的网站取模板或者内容。请另存为一份新文档，去掉外部模板和链接对象后再传。',
    )
}
