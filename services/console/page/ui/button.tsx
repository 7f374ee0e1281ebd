import { type ButtonProps, Button as Pressable } from 'react-aria-components'
import css from './button.module.css'

/** `primary` is the one thing that a page is for; `bad` takes something back. */
export const Button = ({
  look = 'plain',
  ...props
}: ButtonProps & { look?: 'plain' | 'primary' | 'bad' | 'quiet' }) => (
  <Pressable {...props} className={`${css.button} ${css[look]}`} />
)
