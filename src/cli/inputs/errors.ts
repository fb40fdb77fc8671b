const sentences: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件，请核对路径。',
  ENOTDIR: '找不到这个文件，请核对路径。',
  EACCES: '没有读写这个文件的权限。',
  EPERM: '没有读写这个文件的权限。',
  EISDIR: '这是文件夹，请写文件的路径。',
  EEXIST: '文件已经存在。',
  ENOSPC: '磁盘满了，没有写完。',
  EROFS: '这里只能读，不能写。',
  ENAMETOOLONG: '文件名太长。',
  ELOOP: '链接绕成了圈，请核对路径。',
  EMFILE: '打开的文件太多，请稍后再试。',
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Whether an error comes from the file system, and not from a mistake in our code. */
export const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && codeOf(error) !== undefined

/** What went wrong with a file, as a Chinese sentence. */
export const fileSentence = (error: unknown): string => {
  const code = codeOf(error) ?? ''
  return sentences[code] ?? `系统读写这个文件时出错（${code}）。`
}
