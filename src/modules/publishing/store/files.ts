import type { Content } from '../content.ts'

const address = /(?:src|href)="\/files\/([\w-]{1,64})(?:\/[^"]*)?"/gu

/** The files of the store that clean HTML shows or links to, each once. */
export const filesInBody = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(address)].map(([, file = '']) => file)),
]

/** Every file a content holds: its attachments, and what its body shows or links to. */
export const filesIn = ({ attachments, body }: Pick<Content, 'attachments' | 'body'>): readonly string[] => [
  ...new Set([...attachments.map(({ file }) => file), ...filesInBody(body)]),
]
