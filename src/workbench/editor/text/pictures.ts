import { addressOf } from '../../api/call.ts'

/** Where the workbench shows a picture of the store. */
export const pictureAt = (file: string): string =>
  addressOf('readFile', { params: { file }, query: { shown: '1' } })

/**
 * A body as the workbench can show it: it names pictures by where the public will find them, which they are not
 * before the document is published. The server's cleaning turns the addresses back.
 */
export const withPictures = (body: string): string =>
  body.replaceAll(
    /(<img src=")\/files\/([\w-]{1,64})"/gu,
    (_, before: string, file: string) => `${before}${pictureAt(file)}"`,
  )
