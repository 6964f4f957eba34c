/** What a section of the report speaks of and the scenario file no longer has. */
export class StudyLacks extends Error {
  override readonly name = 'StudyLacks'
}
