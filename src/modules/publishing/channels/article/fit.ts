import { wechatLimits } from '#platform/wechat'
import type { Source } from './article.ts'
import { articleHtml, picturesOf } from './article.ts'

/** A picture of the store, as far as it matters here. */
export interface Picture {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** Characters as people count them. */
const lengthOf = (text: string): number => [...text].length

/** As long as an address WeChat gives a picture. */
const address = 'x'.repeat(200)

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`

const taken = ['image/jpeg', 'image/png', 'image/gif', 'image/bmp']

const pictureProblem = ({ name, mediaType, size }: Picture): string | undefined => {
  if (!taken.includes(mediaType))
    return `正文里的图片“${name}”不是微信收的类型，请改用 JPG 或者 PNG，更正文件后再推送，或者改为“摘要和链接”。`
  if (size >= wechatLimits.image)
    return `正文里的图片“${name}”有 ${megabytes(size)}，微信最多 10 MB，请缩小后更正文件再推送，或者改为“摘要和链接”。`
  return undefined
}

const textProblem = (source: Source): string | undefined => {
  const pictures = new Map(picturesOf(source).map((id) => [id, address]))
  const html = articleHtml(source, pictures)
  const [length, bytes] = [lengthOf(html), Buffer.byteLength(html)]
  if (length < wechatLimits.content && bytes < wechatLimits.contentBytes) return undefined
  return `正文连同格式有 ${length} 个字符，微信要求少于 ${wechatLimits.content}。请改为“摘要和链接”，全文在政府网站看。`
}

/** What keeps an article from being taken, by field; each sentence says what to do. Pure. */
export const unfit = (
  { title, digest, ...source }: Source & { readonly title: string; readonly digest: string },
  pictures: readonly Picture[],
): Readonly<Record<string, string>> => {
  const [titleLength, digestLength] = [lengthOf(title), lengthOf(digest)]
  const form =
    source.form === 'summary' && source.publication.summary.trim() === ''
      ? '这份文件没有内容概述，不能只发摘要。请改为“全文”，或者更正文件补上内容概述。'
      : (pictures.flatMap((each) => pictureProblem(each) ?? [])[0] ?? textProblem(source))
  return {
    ...(titleLength === 0 ? { title: '请填写标题。' } : {}),
    ...(titleLength > wechatLimits.title
      ? {
          title: `标题有 ${titleLength} 字，微信最多 ${wechatLimits.title} 字。请另写一个短标题，全称留在正文里。`,
        }
      : {}),
    ...(digestLength > wechatLimits.digest
      ? { digest: `摘要有 ${digestLength} 字，微信最多 ${wechatLimits.digest} 字，请改短。` }
      : {}),
    ...(form === undefined ? {} : { form }),
  }
}

/** A summary cut to what WeChat takes, at a sentence where there is one. */
export const digestFrom = (summary: string): string => {
  const characters = [...summary.trim()]
  if (characters.length <= wechatLimits.digest) return characters.join('')
  const cut = characters.slice(0, wechatLimits.digest - 1).join('')
  const end = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'))
  return end > 40 ? cut.slice(0, end + 1) : `${cut}…`
}
