/** Bytes for people: 812 字节, 45 KB, 1.2 MB. */
export const sizeOf = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

const families: readonly (readonly [extensions: RegExp, title: string])[] = [
  [/^(?:docx?|wps)$/u, 'Word'],
  [/^(?:xlsx?|et|csv)$/u, '表格'],
  [/^pptx?$/u, '演示文稿'],
  [/^(?:png|jpe?g|webp|gif)$/u, '图片'],
  [/^(?:zip)$/u, '压缩包'],
  [/^(?:mp3|mp4)$/u, '音视频'],
]

/** What a person calls a file by its name: `Word`, `PDF`. */
export const kindOfFile = (name: string): string => {
  const extension = /\.([\w]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return (
    families.find(([shape]) => shape.test(extension))?.[1] ??
    (extension === '' ? '文件' : extension.toUpperCase())
  )
}
