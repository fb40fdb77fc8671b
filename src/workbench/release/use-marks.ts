import { App } from 'antd'
import { useDo } from '../api/ask.ts'
import type { Mark, Release } from './words.ts'

export interface Marking {
  readonly busy: boolean
  /** Adds marks, each under a number of its own. */
  readonly add: (marks: readonly Omit<Mark, 'id'>[]) => void
  readonly remove: (id: string) => void
  readonly change: (id: string, reason: Mark['reason']) => void
}

/** Marks are kept as they are made: each change is sent with all of them. */
export const useMarks = ({ id, seq, marks }: Release): Marking => {
  const { notification } = App.useApp()
  const saving = useDo('saveMarks')
  const save = (next: readonly Mark[]): void => {
    saving.mutate(
      { params: { release: id }, body: { seen: seq, marks: [...next] } },
      {
        onError: ({ message, detail, lostSession }) => {
          if (!lostSession) notification.error({ title: message, description: detail })
        },
      },
    )
  }
  return {
    busy: saving.isPending,
    add: (added) => {
      save([...marks, ...added.map((mark) => ({ ...mark, id: crypto.randomUUID() }))])
    },
    remove: (gone) => {
      save(marks.filter((mark) => mark.id !== gone))
    },
    change: (changed, reason) => {
      save(marks.map((mark) => (mark.id === changed ? { ...mark, reason } : mark)))
    },
  }
}
