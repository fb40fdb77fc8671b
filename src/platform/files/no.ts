import type { RefusalKind } from '#platform/refusal'
import { Refusal } from '#platform/refusal'

const refused =
  (kind: RefusalKind, code: string, title: string) =>
  (detail: string): Refusal =>
    new Refusal(kind, code, title, detail, { file: detail })

/** Every no of this part, each with a stable code; the sentence says which file and what to mend. */
export const no = {
  empty: refused('invalid', 'file-empty', '文件是空的'),
  tooLarge: refused('too-large', 'file-too-large', '文件太大'),
  kind: refused('unsupported', 'file-type-refused', '不收这种文件'),
  lie: refused('invalid', 'file-type-mismatch', '文件名和内容对不上'),
  broken: refused('invalid', 'file-broken', '文件打不开'),
  unpacked: refused('too-large', 'file-unpacks-too-large', '压缩包解开后太大'),
  entries: refused('too-large', 'file-too-many-entries', '压缩包里的文件太多'),
  deep: refused('invalid', 'file-nested-too-deep', '压缩包套得太多层'),
  path: refused('invalid', 'file-entry-path', '压缩包里的文件名不合规'),
  locked: refused('invalid', 'file-encrypted', '文件加了密'),
  macros: refused('invalid', 'file-macros', '文件里有宏或者程序'),
  active: refused('invalid', 'file-active-content', 'PDF 里有脚本、附件或者会自动执行的动作'),
  image: refused('too-large', 'file-image-too-large', '图片尺寸太大'),
} as const
