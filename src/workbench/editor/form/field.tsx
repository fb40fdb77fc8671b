import type { ReactNode } from 'react'
import { useId } from 'react'

/** Where the panel of findings jumps to. */
export const placeOf = (where: string): string => `at-${where}`

/** What a field must put on its control, so that label, help and error belong to it. */
export interface Control {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A field of the document: its label, what to write, and what is wrong with it. */
export const Field = ({
  where,
  label,
  help,
  optional = false,
  errors,
  children,
}: {
  /** The path findings name it by: `title`, `fields.partyName`. */
  readonly where: string
  readonly label: string
  readonly help?: string | undefined
  readonly optional?: boolean
  readonly errors?: readonly string[]
  readonly children: (control: Control) => ReactNode
}): ReactNode => {
  const under = useId()
  const wrong = errors !== undefined && errors.length > 0
  const told = wrong || (help !== undefined && help !== '')
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label htmlFor={placeOf(where)}>
        {label}
        {optional && <span className="soft">（选填）</span>}
      </label>
      {children({
        id: placeOf(where),
        ...(told && { 'aria-describedby': under }),
        ...(wrong && { 'aria-invalid': true }),
      })}
      {told && (
        <div id={under} className="field-under">
          {errors?.map((sentence) => (
            <div key={sentence} className="urgent">
              {sentence}
            </div>
          ))}
          {help !== undefined && <div className="soft">{help}</div>}
        </div>
      )}
    </div>
  )
}
