import { refuse } from '#platform/refusal'
import { createRestingWorkshop } from '#platform/work'
import type { OfficeRedacted, OfficeTrouble } from './outcome.ts'
import type { OfficeAnswer, OfficeTask } from './worker.ts'

const sentences = {
  broken: ['文件打不开', '这份文件打不开，可能已经损坏。请用原来的程序重新保存后再传。'],
  'too-large': ['文件太大', '这份文件展开以后太大，请分成几份。'],
  'old-format': [
    '不能处理这种格式',
    '旧版 Word、Excel（DOC、XLS）、WPS 和 OFD 不能逐字去除，请先另存为 PDF 再上传。',
  ],
  unknown: ['不能处理这种格式', '只能处理 PDF、DOCX、XLSX、TXT 和 CSV，请先另存为 PDF 再上传。'],
} as const satisfies Record<OfficeTrouble, readonly [string, string]>

const refused = (why: OfficeTrouble) => {
  const [title, detail] = sentences[why]
  return refuse('unsupported', `office-${why}`, title, detail)
}

/** Kinds by the ends of their names. */
const kinds: Readonly<Record<string, OfficeTask['kind']>> = {
  docx: 'docx',
  xlsx: 'xlsx',
  txt: 'text',
  csv: 'text',
}
const old = new Set(['doc', 'xls', 'ppt', 'wps', 'et', 'dps', 'ofd', 'rtf'])

/** What kind of office or text file a name is of. Throws Refusal `office-old-format`, `office-unknown`. */
export const officeKindOf = (name: string): OfficeTask['kind'] => {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const kind = kinds[end]
  if (kind === undefined) throw refused(old.has(end) ? 'old-format' : 'unknown')
  return kind
}

const shop = createRestingWorkshop<OfficeTask, OfficeAnswer>({
  script: new URL('worker.ts', import.meta.url),
  memory: 768,
  patience: 60_000,
  longestQueue: 50,
  idle: 20_000,
})

/** Ends the thread; the next task begins another. */
export const closeOffice = (): Promise<void> => shop.close()

/**
 * A new DOCX, XLSX, TXT or CSV (by its name) with what is seen of the one given, black in the place of the withheld
 * texts; comments, changes, hidden parts, formulas, links, properties and what is embedded are left behind. The file
 * given is not changed. Throws Refusal `office-broken`, `office-too-large`, `office-old-format`, `office-unknown`.
 */
export const redactOffice = async (
  name: string,
  bytes: Uint8Array,
  withheld: readonly string[],
): Promise<OfficeRedacted> => {
  const kind = officeKindOf(name)
  const done = await shop.run({ kind, bytes, withheld }).catch(() => undefined)
  if (done?.ok !== true) throw refused('broken')
  if (!done.result.ok) throw refused(done.result.why)
  return done.result.redacted
}
