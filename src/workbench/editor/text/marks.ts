import { Mark } from '@tiptap/core'
import type { Extensions } from '@tiptap/core'

const markOf = (tag: 'sub' | 'sup') =>
  Mark.create({
    name: tag,
    excludes: tag === 'sub' ? 'sup' : 'sub',
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  })

/** 上标 and 下标, which come with what is pasted: m², CO₂. */
export const marks: Extensions = [markOf('sub'), markOf('sup')]
