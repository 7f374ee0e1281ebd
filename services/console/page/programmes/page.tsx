export const ProgrammePage = () => <h1>Programme</h1>
