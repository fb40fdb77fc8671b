import type { LetterKind } from '#statute/letters'
import { isNotice, letterOf } from '#statute/letters'
import { handsOver } from '#statute/decisions'
import { refuse } from '#platform/refusal'
import type { ReleasedFile, ReleaseId } from '#modules/release'
import { assertConfirmed, releasedFiles } from '#modules/release'
import type { LetterRow } from '../../schema/index.ts'
import type { Giving } from '../schema/index.ts'
import type { Query } from '../schema/tables.ts'

/** What goes out with a letter: files of the case, or how else what it gives is given. */
export interface Choice {
  readonly files: readonly ReleaseId[]
  /** Where no file goes out; null where the letter gives nothing. */
  readonly giving: Exclude<Giving, 'files'> | null
}

/** The same, looked through: files that were confirmed. */
export interface Chosen {
  readonly files: readonly ReleasedFile[]
  readonly giving: Giving | null
}

/** Whether a letter is an answer that hands something over. Pure. */
export const givesSomething = (kind: LetterKind): boolean => !isNotice(kind) && handsOver(kind)

const notConfirmed = () =>
  refuse(
    'conflict',
    'delivery-file',
    '有文件不能给出',
    '选中的文件没有通过区分处理的复核，或者已经作废，不能给出。请刷新页面，从可以给出的文件里选。',
    'files',
  )

const unsaid = (kind: LetterKind) =>
  refuse(
    'invalid',
    'delivery-giving',
    '没有写明怎样给出',
    `《${letterOf(kind).title}》要给出信息：请选择随文书给出的文件；没有文件的，选择信息怎样给出。`,
    'giving',
  )

/**
 * What goes out with a letter, 条例第三十七条、第四十条: only files that were redacted, read again and confirmed by a second
 * person; none while another document of the case waits for that. Where no file goes out, it is said how else. Throws
 * Refusal `delivery-gives-nothing`, `delivery-file`, `delivery-giving`, `release-unconfirmed`.
 */
export const chosenFor = async (
  query: Query,
  { kind, request }: Pick<LetterRow, 'kind' | 'request'>,
  { files, giving }: Choice,
): Promise<Chosen> => {
  if (!givesSomething(kind)) {
    if (files.length === 0) return { files: [], giving: null }
    throw refuse(
      'invalid',
      'delivery-gives-nothing',
      '不能附文件',
      `《${letterOf(kind).title}》不给出信息，不能附文件。`,
      'files',
    )
  }
  await assertConfirmed(query, request)
  const released = await releasedFiles(query, request)
  const chosen = released.filter(({ release }) => files.includes(release))
  if (chosen.length !== new Set(files).size) throw notConfirmed()
  if (chosen.length > 0) return { files: chosen, giving: 'files' }
  if (giving === null) throw unsaid(kind)
  return { files: [], giving }
}
