import { CheckSquareOutlined } from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'

/** A screen of the workbench: where it is, what it is called, who sees it, and the chunk it comes in. */
export interface Screen {
  readonly path: string
  readonly title: string
  readonly icon: ReactNode
  /** Any of these opens it; none means everybody who is signed in. */
  readonly permissions?: readonly string[]
  readonly load: () => Promise<{ readonly Screen: ComponentType }>
}

export interface Group {
  readonly title: string
  readonly screens: readonly Screen[]
}

/** Everything there is, in the order of a person's work. What does not exist yet is not named. */
export const groups: readonly Group[] = [
  {
    title: '工作',
    screens: [
      {
        path: '',
        title: '我的待办',
        icon: <CheckSquareOutlined />,
        load: () => import('../tasks/screen.tsx'),
      },
    ],
  },
]

export const screens: readonly Screen[] = groups.flatMap((group) => group.screens)
