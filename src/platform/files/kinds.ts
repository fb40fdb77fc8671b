/** How the content of a kind is looked into. */
export type Family = 'pdf' | 'archive' | 'ole' | 'image' | 'media' | 'text'

interface KindEntry {
  /** Of file names, lower case; the first is ours. */
  readonly extensions: readonly string[]
  readonly mediaType: string
  readonly family: Family
  /** What a person calls it. */
  readonly title: string
  /** A browser may show it in the page instead of saving it. */
  readonly inline: boolean
}

const kind = (
  family: Family,
  title: string,
  mediaType: string,
  extensions: readonly string[],
  inline = false,
): KindEntry => ({ extensions, mediaType, family, title, inline })

const openXml = 'application/vnd.openxmlformats-officedocument'

/** Every kind of file that may be taken in. What is not here is refused. */
export const kinds = {
  pdf: kind('pdf', 'PDF', 'application/pdf', ['pdf'], true),
  ofd: kind('archive', 'OFD', 'application/ofd', ['ofd']),
  docx: kind('archive', 'Word 文档', `${openXml}.wordprocessingml.document`, ['docx']),
  xlsx: kind('archive', 'Excel 表格', `${openXml}.spreadsheetml.sheet`, ['xlsx']),
  pptx: kind('archive', 'PowerPoint 演示文稿', `${openXml}.presentationml.presentation`, ['pptx']),
  zip: kind('archive', 'ZIP 压缩包', 'application/zip', ['zip']),
  doc: kind('ole', '旧版 Word 文档', 'application/msword', ['doc']),
  xls: kind('ole', '旧版 Excel 表格', 'application/vnd.ms-excel', ['xls']),
  wps: kind('ole', 'WPS 文字', 'application/wps-office.wps', ['wps']),
  et: kind('ole', 'WPS 表格', 'application/wps-office.et', ['et']),
  txt: kind('text', '文本', 'text/plain', ['txt']),
  csv: kind('text', 'CSV 表格', 'text/csv', ['csv']),
  md: kind('text', 'Markdown 文本', 'text/markdown', ['md', 'markdown']),
  json: kind('text', 'JSON 数据', 'application/json', ['json']),
  png: kind('image', 'PNG 图片', 'image/png', ['png'], true),
  jpg: kind('image', 'JPEG 图片', 'image/jpeg', ['jpg', 'jpeg'], true),
  webp: kind('image', 'WebP 图片', 'image/webp', ['webp'], true),
  gif: kind('image', 'GIF 图片', 'image/gif', ['gif'], true),
  mp3: kind('media', 'MP3 录音', 'audio/mpeg', ['mp3'], true),
  mp4: kind('media', 'MP4 视频', 'video/mp4', ['mp4'], true),
} as const satisfies Record<string, KindEntry>

export type Kind = keyof typeof kinds

export const allKinds = Object.keys(kinds) as readonly Kind[]

/** What a kind is, by one face for all of them. */
export const entryOf = (name: Kind): KindEntry => kinds[name]

/** The extension of a file name, lower case without the dot; empty where there is none. */
export const extensionOf = (name: string): string => /\.([^.\s]+)\s*$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** The kind a file name claims, undefined for one that is never taken. */
export const kindOfName = (name: string): Kind | undefined => {
  const extension = extensionOf(name)
  return allKinds.find((each) => entryOf(each).extensions.includes(extension))
}

/** The kind of a media type of ours. */
export const kindOfMediaType = (mediaType: string): Kind | undefined =>
  allKinds.find((each) => entryOf(each).mediaType === mediaType)
