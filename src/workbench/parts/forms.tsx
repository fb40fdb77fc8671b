import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'

/** A form one may open: the word on its button, and the drawer it is in. */
export interface FormChoice {
  readonly title: string
  readonly danger?: boolean
  /** What one mostly comes here for. */
  readonly main?: boolean
  readonly form: (close: () => void) => ReactNode
}

/** Buttons that open a form each. */
export const Forms = ({
  of,
  size = 'small',
}: {
  readonly of: readonly FormChoice[]
  readonly size?: 'small' | 'middle'
}): ReactNode => {
  const [chosen, setChosen] = useState<FormChoice>()
  return (
    <>
      {of.map((choice) => (
        <Button
          key={choice.title}
          size={size}
          danger={choice.danger ?? false}
          type={choice.main === true ? 'primary' : 'default'}
          onClick={() => {
            setChosen(choice)
          }}
        >
          {choice.title}
        </Button>
      ))}
      {chosen?.form(() => {
        setChosen(undefined)
      })}
    </>
  )
}
