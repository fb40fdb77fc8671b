import type { ReactNode } from 'react'
import type { Behind, Counted, Register } from './words.ts'
import { countWords, levelWords } from './words.ts'

const levels = ['regulation', 'normative'] as const
const counted = ['made', 'repealed', 'valid'] as const satisfies readonly Counted[]

const rateOf = ({ documents, interpreted }: Register['interpreted']): string =>
  documents === 0 ? '没有现行有效的文件' : `${Math.round((interpreted / documents) * 1000) / 10}%`

/** 年报表二: made and repealed since New Year, in force on the day; each number opens the documents behind it. */
export const Counts = ({
  of: register,
  onChoose,
}: {
  readonly of: Register
  readonly onChoose: (behind: Behind) => void
}): ReactNode => (
  <div className="register-counts">
    <table>
      <caption>
        {register.on.slice(0, 4)} 年 1 月 1 日至 {register.on}（点数字看是哪些文件）
      </caption>
      <thead>
        <tr>
          <th scope="col">种类</th>
          {counted.map((what) => (
            <th key={what} scope="col">
              {countWords[what]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level}>
            <th scope="row">{levelWords[level]}</th>
            {counted.map((what) => (
              <td key={what}>
                <button
                  type="button"
                  className="as-link register-number"
                  aria-label={`${levelWords[level]}${countWords[what]} ${register[level][what]} 件，看是哪些`}
                  onClick={() => {
                    onChoose({ level, counted: what })
                  }}
                >
                  {register[level][what]}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      解读率 <strong>{rateOf(register.interpreted)}</strong>
      <span className="soft">
        {' '}
        现行有效 {register.interpreted.documents} 件，已有解读 {register.interpreted.interpreted} 件
      </span>
    </p>
  </div>
)
