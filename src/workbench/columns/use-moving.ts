import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useDo } from '../api/ask.ts'
import type { Column } from './tree.ts'
import { placeOf } from './tree.ts'

/** Moves a column among its siblings. */
export interface Moving {
  readonly busy: boolean
  /** One up for -1, one down for 1; nothing where there is no further. */
  readonly move: (column: Column, by: number) => void
}

/** Moving rows of the catalogue; what had the focus has it again when the rows have changed places. */
export const useMoving = (rows: readonly Column[]): Moving => {
  const { notification, message } = App.useApp()
  const doing = useDo('moveColumn')
  const moved = useRef<string>(undefined)
  useEffect(() => {
    if (moved.current === undefined) return
    document.querySelector<HTMLElement>(`[data-column="${CSS.escape(moved.current)}"]`)?.focus()
    moved.current = undefined
  }, [rows])
  return {
    busy: doing.isPending,
    move: (column, by) => {
      const { place, of } = placeOf(rows, column)
      const to = place + by
      if (to < 0 || to >= of || doing.isPending) return
      moved.current = column.id
      doing.mutate(
        { params: { column: column.id }, body: { parent: column.parent, place: to } },
        {
          onSuccess: () => void message.success(`“${column.title}”移到第 ${to + 1} 位。`),
          onError: ({ message: title, detail }) => {
            moved.current = undefined
            notification.error({ title, description: detail })
          },
        },
      )
    },
  }
}
