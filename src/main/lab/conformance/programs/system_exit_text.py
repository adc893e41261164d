import sys

print("before")
sys.exit("an error text")
