import type { OperationName, Sent } from './operations.ts'
import { ask } from './call.ts'

/** The name the server gives a file (RFC 6266). */
const nameIn = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''(?<name>[^;]+)/u.exec(disposition)?.groups?.['name']
  return encoded === undefined ? '下载' : decodeURIComponent(encoded)
}

/** Asks for a file and has the browser save it; throws Problem. */
export const download = async <Name extends OperationName>(name: Name, sent: Sent<Name>): Promise<void> => {
  const response = await ask(name, sent)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = nameIn(response.headers.get('content-disposition') ?? '')
  link.click()
  // The browser has taken the file up by then.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
