import type { OrganisationId } from '#modules/organisations'
import type { Attachment, Content } from '../../content.ts'
import type { Query } from '../../schema/index.ts'
import { filesIn, filesInBody } from '../../store/index.ts'

interface Kept {
  readonly name: string
  readonly digest: string
  readonly mediaType: string
  readonly size: number
}

const endingOf = (name: string): string => /\.[^.]*$/u.exec(name)?.[0].toLowerCase() ?? ''

const sentenceOf = (attachment: Attachment, kept: Kept | undefined): string | undefined => {
  const { name, digest, mediaType, size } = attachment
  if (kept === undefined) return `附件“${name}”不在本机构的文件库里，请重新上传。`
  if (kept.digest !== digest || kept.mediaType !== mediaType || kept.size !== size)
    return `附件“${name}”与文件库里的不是同一个文件，请重新上传。`
  if (name === '' || /[/\\]/u.test(name)) return '附件要有名称，名称里不能有斜线。'
  return endingOf(name) === endingOf(kept.name)
    ? undefined
    : `附件名称要以“${endingOf(kept.name)}”结尾，这样别人才打得开。`
}

/** Whether the files of a content are kept by its body and are what is said of them. Problems by path. */
export const filesFit = async (
  query: Query,
  organisation: OrganisationId,
  content: Content,
): Promise<Readonly<Record<string, string>>> => {
  const asked = filesIn(content)
  if (asked.length === 0) return {}
  const rows = await query
    .selectFrom('file')
    .select(['id', 'name', 'digest', 'media_type as mediaType', 'size'])
    .where('id', 'in', asked)
    .where('organisation', '=', organisation)
    .execute()
  const kept = new Map(rows.map((row) => [row.id, row]))
  const shown = filesInBody(content.body).every((file) => kept.has(file))
  const problems = [
    ...content.attachments.map(
      (attachment, at) =>
        [`content.attachments.${at}`, sentenceOf(attachment, kept.get(attachment.file))] as const,
    ),
    [
      'content.body',
      shown ? undefined : '正文里有图片或者链接指向的文件不在本机构的文件库里，请重新上传。',
    ] as const,
  ]
  return Object.fromEntries(
    problems.flatMap(([path, sentence]) => (sentence === undefined ? [] : [[path, sentence]])),
  )
}
