import type { Editor } from '@tiptap/core'
import { call } from '../../api/call.ts'
import type { Problem } from '../../api/problem.ts'
import { withPictures } from './pictures.ts'

/** What the clipboard brings: markup from elsewhere, a picture, or what the editor takes as it is. */
export const pastedIn = (data: DataTransfer | null): { readonly html?: string; readonly picture?: File } => {
  if (data === null) return {}
  const html = data.getData('text/html')
  // What was copied within the editor is as clean as it was there.
  if (html.includes('data-pm-slice')) return {}
  if (html !== '') return { html }
  const picture = [...data.files].find(({ type }) => type.startsWith('image/'))
  return picture ? { picture } : {}
}

/**
 * Has the server clean what came from a word processor or a page, then puts it in. Gives what was left out; throws
 * Problem, with nothing put in.
 */
export const putInCleaned = async (editor: Editor, html: string): Promise<readonly string[]> => {
  const cleaned = await call('cleanPasted', { body: { html } })
  if (!editor.isDestroyed) editor.chain().focus().insertContent(withPictures(cleaned.html)).run()
  return cleaned.dropped
}

/** Puts in the bare words, where the server could not be asked. */
export const putInBare = (editor: Editor, text: string): void => {
  const paragraphs = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  editor
    .chain()
    .focus()
    .insertContent(paragraphs.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })))
    .run()
}

/** What is said when bare words took the place of what could not be cleaned. */
export const bareWords = ({ message, detail }: Problem): string =>
  `格式没有整理成，只放进了文字。${message}：${detail}`
