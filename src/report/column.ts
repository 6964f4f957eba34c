/** A column of a report table. Numbers are aligned right, and are never wrapped. */
export interface Column {
  header: string
  align: 'left' | 'right'
}
