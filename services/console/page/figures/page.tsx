export const FigurePage = () => <h1>Figure</h1>
