import type { Editor } from '@tiptap/core'
import type { UseEditorOptions } from '@tiptap/react'
import { useEditor } from '@tiptap/react'

/**
 * An editor, made when its place is on the page; null until then. By its preset it would be made while that is drawn, and
 * thrown away where the page comes up more than a millisecond later: opening a text would end with an error, now and then.
 * No style is written by script, the page's policy lets none.
 */
export const useTextEditor = (options: UseEditorOptions): Editor | null =>
  useEditor({ ...options, immediatelyRender: false, injectCSS: false, shouldRerenderOnTransaction: false })
