"""One small server for all that the house serves, on Starlette and uvicorn. Nothing here is loaded but to serve.

`serving` listens and bounds what a stranger may cost, `guard` lets in who may ask, `site` hands out built guides.
"""
